"""Finding: encoder, FAISS and keyword indexes, ranking and deciding. Knows no Telegram and no `bot`."""

import os

# Libraries that are imported below here would tell their makers who runs them, where, and on which machine. They read
# these names once, when they are imported: onnxruntime (its Privacy.md), and huggingface_hub with what is built on it.
for _switch in ("ORT_DISABLE_TELEMETRY", "HF_HUB_DISABLE_TELEMETRY", "DO_NOT_TRACK"):
    os.environ[_switch] = "1"
