"""The PyTorch code for the lab's state, to copy and run."""

from __future__ import annotations

from typing import Any

from torch import Tensor

from components.convolution.kernel import parse, text_of
from components.convolution.state import PER_CHANNEL
from components.images import SAMPLES

MODES = {"zeros": "constant", "reflect": "reflect", "replicate": "replicate", "circular": "circular"}

FROM_FILE = """\
# Run this in Chalklab's folder, or put the path of a photograph of your own here.
picture = torch.from_numpy(np.array(Image.open("content/images/{file}").convert("RGB")))  # (H, W, 3)
"""

DRAWN = """\
# A drawn picture; for yours: torch.from_numpy(np.array(Image.open("photo.jpg").convert("RGB")))
rows, columns = torch.meshgrid(torch.arange(120), torch.arange(160), indexing="ij")
disc = (rows - 60) ** 2 + (columns - 80) ** 2 < 40**2
picture = torch.stack([columns, 90 + 160 * disc, 2 * rows], dim=2).clamp(0, 255).to(torch.uint8)  # (H, W, 3)
"""

GREY = """\
# Rec. 709 luma in whole numbers: 0.2126 red + 0.7152 green + 0.0722 blue
grey = (picture.long() @ torch.tensor([2126, 7152, 722]) + 5000) // 10000
x = grey[None, None].float()  # (1, 1, H, W)
"""

COLOUR = """\
x = picture.permute(2, 0, 1)[:, None].float()  # (3, 1, H, W): the channels as three pictures, the same kernel for each
"""


def pytorch(state: dict[str, Any]) -> str:
    """Code that computes the output of `state` as `output`. Its kernel must be one that `parse` reads."""
    kernel = parse(state["kernel"])
    margin = 0 if state["padding"] == "none" else state["dilation"] * (kernel.shape[0] - 1) // 2
    sample = SAMPLES.get(state["picture"])
    imports = "import numpy as np\nimport torch\nimport torch.nn.functional as F\nfrom PIL import Image\n"
    lines = [
        imports if sample else imports.replace("import numpy as np\n", "").replace("from PIL import Image\n", ""),
        FROM_FILE.format(file=sample.file) if sample else DRAWN,
        COLOUR if state["channels"] == PER_CHANNEL else GREY,
        _matrix(kernel),
        _padding(state["padding"], margin),
        f"# conv2d does not flip the kernel: strictly, this is cross-correlation.\n"
        f"output = F.conv2d(x, kernel[None, None], stride={state['stride']}, dilation={state['dilation']}).squeeze()\n"
        f'print(tuple(output.shape), "from", output.min().item(), "to", output.max().item())\n',
    ]
    return "\n".join(part for part in lines if part)


def _matrix(kernel: Tensor) -> str:
    rows = ",\n".join("    [" + ", ".join(row.split()) + "]" for row in text_of(kernel).split(", "))
    return f"kernel = torch.tensor([\n{rows},\n], dtype=torch.float32)  # ({len(kernel)}, {len(kernel)})\n"


def _padding(padding: str, margin: int) -> str:
    if not margin:
        return ""
    return f'x = F.pad(x, ({margin}, {margin}, {margin}, {margin}), mode="{MODES[padding]}")\n'
