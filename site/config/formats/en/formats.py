"""English as the admin speaks it: days may be written as the date pickers write them, in the German way."""

from django.conf.locale.en.formats import DATE_INPUT_FORMATS, DATETIME_INPUT_FORMATS

DATE_INPUT_FORMATS = ["%d.%m.%Y", *DATE_INPUT_FORMATS]
DATETIME_INPUT_FORMATS = ["%d.%m.%Y %H:%M", *DATETIME_INPUT_FORMATS]
