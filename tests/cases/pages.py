"""What a public page says."""


def text(response) -> str:
    return response.content.decode()
