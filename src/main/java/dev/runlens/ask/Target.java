package dev.runlens.ask;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Whom to ask.
///
/// @param subject what it is called in the answers
/// @param model the model as the server knows it: for an adapter the base model
/// @param adapter the folder of its adapter, on the server's machine; null for the base model
/// @param named the adapter as answers name it, which leads to its run; null for the base model
public record Target(String subject, String model, @Nullable Path adapter, @Nullable String named) {}
