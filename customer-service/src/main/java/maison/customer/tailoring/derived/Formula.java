package maison.customer.tailoring.derived;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// A way to derive a number from others.
///
/// @param name what it is called; the convention is part of it, since houses differ
/// @param unit of the result: `cm`, `in`, `ratio`, `size` or `kg/m2`
/// @param text the formula as it is read
/// @param source where it comes from
/// @param inputs the body measures it needs
/// @param value the result, from centimetres and kilograms in the order of the inputs
record Formula(
        String name,
        String unit,
        String text,
        String source,
        List<String> inputs,
        ToDoubleFunction<List<Double>> value) {}
