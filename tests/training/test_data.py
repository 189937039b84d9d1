"""Text to rows of ids: what is held out stays out, every row comes once, masking keeps its shares."""

from __future__ import annotations

import gzip
from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

from training import data
from training.masking import MASK, SPECIAL_BELOW, mask_tokens

CORPORA = {
    "imdb-train": ["a good film", "a bad film", "held film one"],
    "imdb-unlabelled": ["a slow story", "held film two"],
    "general-documents": ["news of today", "held news", "HELD  news"],  # the last is a near copy
    "general-sentences": ["a dog is an animal"],
}
WORDS = sorted({word for texts in CORPORA.values() for text in texts for word in text.lower().split()})


def write_tokenizer(folder: Path) -> Path:
    """A word-level tokenizer that truncates and pads, as all-MiniLM-L6-v2's does."""
    tokenizer = Tokenizer(models.WordLevel({"[PAD]": 0, "[UNK]": 1, "[CLS]": 101, "[SEP]": 102, "[MASK]": 103,
                                            **{word: 1000 + i for i, word in enumerate(WORDS)}}, unk_token="[UNK]"))  # fmt: skip
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 101), ("[SEP]", 102)])
    tokenizer.add_special_tokens(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"])
    tokenizer.enable_truncation(4)
    tokenizer.enable_padding(length=4)
    file = folder / "tokenizer.json"
    tokenizer.save(str(file))
    return file


@pytest.fixture
def corpora(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(data, "HELD_OUT", {"reviews": [("imdb-train", 2, 3), ("imdb-unlabelled", 1, 2)],
                                           "general": [("general-documents", 1, 2)]})  # fmt: skip
    for name, documents in CORPORA.items():
        with gzip.open(tmp_path / f"{name}.txt.gz", "wt", encoding="utf-8") as file:
            file.write("\n".join(documents) + "\n")
    return tmp_path


def test_held_out_documents_and_their_near_copies_are_in_no_training_stream(corpora: Path) -> None:
    streams = dict(data.split(corpora))
    trained = [text for name, texts in streams.items() if not name.startswith("held-out") for text in texts]
    assert not any("held" in text.lower() for text in trained)
    assert streams["held-out-reviews"] == ["held film one", "held film two"]
    assert streams["held-out-general"] == ["held news"]
    assert len(trained) == 5


def test_a_stream_is_whole_documents_between_cls_and_sep(corpora: Path) -> None:
    file = write_tokenizer(corpora)
    text = data.streams(corpora, corpora / "cache", file)
    tokenizer = Tokenizer.from_file(str(file))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    expected = [i for document in CORPORA["imdb-train"][:2] + CORPORA["imdb-unlabelled"][:1] for i in tokenizer.encode(document).ids]
    assert text["reviews"].dtype == np.uint16
    assert text["reviews"].tolist() == expected
    assert len(text["sentences"]) == 7  # five words and two marks: nothing cut off at four


def test_the_cache_is_used_again_and_made_anew_for_other_text(corpora: Path) -> None:
    file = write_tokenizer(corpora)
    data.streams(corpora, corpora / "cache", file)
    (folder,) = (corpora / "cache").iterdir()
    np.save(folder / "sentences.npy", np.array([101, 102], dtype=np.uint16))
    assert len(data.streams(corpora, corpora / "cache", file)["sentences"]) == 2
    with gzip.open(corpora / "general-sentences.txt.gz", "wt", encoding="utf-8") as lines:
        lines.write("a dog is an animal\na dog is a good animal\n")
    assert len(data.streams(corpora, corpora / "cache", file)["sentences"]) == 15


def test_a_missing_corpus_is_named(corpora: Path) -> None:
    (corpora / "imdb-train.txt.gz").unlink()
    with pytest.raises(FileNotFoundError, match="imdb-train"):
        dict(data.split(corpora))


def test_rows_come_once_an_epoch_and_depend_on_their_number_alone() -> None:
    stream = np.arange(1000, 1000 + 107, dtype=np.uint16)
    rows = data.Rows(stream, 10, seed=1)
    epoch = rows.take(0, rows.per_epoch)
    assert len(set(epoch.flatten().tolist())) == rows.per_epoch * 10  # no token twice
    assert (epoch.diff(dim=1) == 1).all()  # a row is a run of the stream
    again = data.Rows(stream, 10, seed=1)
    assert torch.equal(again.take(13, 5), torch.stack([data.Rows(stream, 10, seed=1).take(n, 1)[0] for n in range(13, 18)]))
    assert not torch.equal(rows.take(rows.per_epoch, rows.per_epoch).sort(0).values, epoch.sort(0).values)
    assert data.Rows(stream, 10, seed=2).take(0, 3).tolist() != epoch[:3].tolist()


def test_too_short_a_stream_is_refused() -> None:
    with pytest.raises(ValueError, match="more text"):
        data.Rows(np.arange(12, dtype=np.uint16), 10, seed=0)


def test_masking_keeps_its_shares_and_spares_special_tokens() -> None:
    ids = torch.randint(SPECIAL_BELOW, 3000, (64, 128), generator=torch.Generator().manual_seed(3))
    ids[:, 0], ids[:, 60] = 101, 102
    seen, places, labels = mask_tokens(ids, 0.2, 3000, torch.Generator().manual_seed(0))
    flat = seen.flatten()
    assert len(places) == round(0.2 * 64 * 126)
    assert len(places.unique()) == len(places)
    assert torch.equal(labels, ids.flatten()[places])
    assert (labels >= SPECIAL_BELOW).all()
    untouched = torch.ones(ids.numel(), dtype=torch.bool)
    untouched[places] = False
    assert torch.equal(flat[untouched], ids.flatten()[untouched])
    masked = (flat[places] == MASK).float().mean().item()
    kept = (flat[places] == labels).float().mean().item()
    assert masked == pytest.approx(0.8, abs=0.03)
    assert kept == pytest.approx(0.1, abs=0.03)
    same = mask_tokens(ids, 0.2, 3000, torch.Generator().manual_seed(0))
    assert torch.equal(same[0], seen)
