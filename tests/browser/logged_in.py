"""A member of the staff who is logged in, in a browser."""

from django.conf import settings
from django.contrib.auth.models import User
from django.test import Client
from playwright.sync_api import Page

PASSWORD = "a-long-password-of-one-of-the-staff"


def logged_in(page: Page, name: str) -> Page:
    """Return the page of a new account of that name, which may do everything, logged in to the live server."""
    client = Client()
    client.force_login(User.objects.create_superuser(name, password=PASSWORD))
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "domain": "localhost", "path": "/"}])
    return page
