"""What the centre gives to rooms: packages, codes, receipts."""
