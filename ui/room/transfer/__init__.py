"""What leaves the laptop and what comes back: results, sealed sheets, receipts, erasing."""
