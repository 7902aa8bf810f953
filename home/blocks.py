"""Which blocks the portal's own articles are made of."""

from core.blocks import StoryBlock
from search.blocks import InfoBoxBlock


class ArticleStoryBlock(StoryBlock):
    info_box = InfoBoxBlock()
