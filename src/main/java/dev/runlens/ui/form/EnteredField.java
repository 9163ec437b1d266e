package dev.runlens.ui.form;

/// A field that holds what a person entered also on a card without form buttons: it is not thrown away by accident.
public interface EnteredField {}
