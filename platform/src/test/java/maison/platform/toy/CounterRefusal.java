package maison.platform.toy;

/// Why a counter may refuse a command.
public sealed interface CounterRefusal {

    record NotOpen() implements CounterRefusal {}

    record LabelTaken(String label) implements CounterRefusal {}

    record TooMuch(int total) implements CounterRefusal {}
}
