"""What every table of the settings is made of."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from kiosk.settings.checks import refuse_truth_values, split_words

Whole = Annotated[int, BeforeValidator(refuse_truth_values)]
Minutes = Annotated[Whole, Field(ge=0, le=24 * 60)]
Seconds = Annotated[Whole, Field(ge=5, le=3600)]
MachineSeconds = Annotated[Whole, Field(ge=2, le=3600)]
ScanSeconds = Annotated[float, BeforeValidator(refuse_truth_values), Field(ge=0, le=30)]
Pixels = Annotated[Whole, Field(ge=320, le=8192)]
Urls = Annotated[list[str], BeforeValidator(split_words)]
Sentence = Annotated[str, Field(min_length=1)]


class Section(BaseModel):
    """A table of the file: unknown keys are refused, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)
