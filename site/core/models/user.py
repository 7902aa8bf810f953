from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A person who edits. Our own table, so that it can grow without a painful migration."""
