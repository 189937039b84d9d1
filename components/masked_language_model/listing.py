"""The PyTorch code for a state of the lab: what it computes, and nothing else."""

from __future__ import annotations

from typing import Any

from components.masked_language_model.state import CONSTANT, MOST_MASKS, SEARCH, WORD

BERT = "BertForMaskedLM", "BertTokenizer"
ANY = "AutoModelForMaskedLM", "AutoTokenizer"


def pytorch(state: dict[str, Any], source: str, *, bert: bool = True, mask_token: str = "[MASK]") -> str:
    """The code for `state` with the model at `source` (a folder or a hub name). What the learner typed enters as a Python literal.

    Run from the project's root. It leaves `token_logits`, `probabilities` and, at the panels that have one, their result.
    """
    network, tokenizer = BERT if bert else ANY
    sentence = state["sentence"].replace("[MASK]", mask_token)
    lines = [
        "import torch",
        f"from transformers import {network}, {tokenizer}",
        "",
        f"source = {source!a}",
        f"tokenizer = {tokenizer}.from_pretrained(source)",
        f"model = {network}.from_pretrained(source, dtype=torch.float32).eval()",
        "",
        f"text = {sentence!a}",
        'inputs = tokenizer(text, return_tensors="pt")',
        "print(inputs.input_ids)  # (1, tokens)",
        "",
        "with torch.inference_mode():",
        "    token_logits = model(**inputs).logits",
        "print(token_logits.shape)  # (1, tokens, vocabulary)",
        "",
        "mask_token_index = torch.where(inputs.input_ids == tokenizer.mask_token_id)[1]",
        "mask_token_logits = token_logits[0, mask_token_index, :]",
        "print(mask_token_index, mask_token_logits.shape)  # (masks, vocabulary)",
    ]
    if "[MASK]" in state["sentence"]:
        lines += _at_the_mask(state)
    if state["panel"] == WORD:
        lines += _hidden_word(state)
    return "\n".join(lines) + "\n"


def _at_the_mask(state: dict[str, Any]) -> list[str]:
    lines = [
        f"logits = mask_token_logits[{min(state['mask'], state['sentence'].count('[MASK]'), MOST_MASKS) - 1}]  # (vocabulary,)",
        "",
        f"temperature = {state['temperature']!r}",
        "probabilities = torch.softmax(logits / temperature, dim=-1)  # over the whole vocabulary",
        f"best = probabilities.topk({state['k']})",
        "for probability, i in zip(best.values, best.indices):",
        '    print(f"{tokenizer.convert_ids_to_tokens(i.item()):>15} {logits[i]:8.3f} {probability:.6f}")',
        'print(f"all others: {1 - best.values.sum():.6f}")',
    ]
    if state["panel"] == SEARCH and state["search"].strip():
        lines += [
            "",
            f"wanted = tokenizer({state['search'].strip()!a}, add_special_tokens=False).input_ids[0]  # its first token",
            "rank = 1 + (logits > logits[wanted]).sum().item()",
            "print(logits[wanted], rank, probabilities[wanted])",
        ]
    if state["panel"] == CONSTANT:
        lines += [
            "",
            f"constant = {state['constant']!r}",
            "difference = (torch.softmax(logits + constant, -1) - torch.softmax(logits, -1)).abs().max().item()",
            "print(difference)",
        ]
    return lines


def _hidden_word(state: dict[str, Any]) -> list[str]:
    return [
        "",
        "words = inputs.word_ids(0)  # which word each token belongs to",
        "numbers = sorted({word for word in words if word is not None})",
        f"chosen = numbers[min({state['word']}, len(numbers)) - 1]",
        "hidden = inputs.input_ids.clone()",
        "positions = [t for t, word in enumerate(words) if word == chosen]",
        "hidden[0, positions] = tokenizer.mask_token_id",
        "with torch.inference_mode():",
        "    guesses = model(input_ids=hidden).logits[0].softmax(-1)  # (tokens, vocabulary)",
        "surprise = [-torch.log2(guesses[t, inputs.input_ids[0, t]]).item() for t in positions]",
        "print(surprise)  # in bits",
    ]
