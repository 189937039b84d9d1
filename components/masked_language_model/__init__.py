"""The lab `masked-language-model`: token ids, logits and softmax of a sentence with a mask."""
