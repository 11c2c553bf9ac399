"""A member of the staff who is logged in, in a browser."""

from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

PASSWORD = "a-long-password-of-one-of-the-staff"


def logged_in(page: Page, name: str) -> Page:
    """Return the page of a new account of that name, which may do everything, in the admin."""
    User.objects.create_superuser(name, password=PASSWORD)
    page.goto("/admin/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Log out")).to_be_visible()
    return page
