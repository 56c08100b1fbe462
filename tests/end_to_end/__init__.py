"""The product watched from outside: real windows on a real display with two monitors."""
