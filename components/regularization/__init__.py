"""The lab of regularisation: weight decay and dropout, alone and together, and how far one outlier pulls a fit."""
