package dev.runlens.packaging;

/// A package cannot be made; the message says why and what to do.
final class PackagingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PackagingException(String message) {
        super(message);
    }
}
