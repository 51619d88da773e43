package maison.customer.identity.customfields;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import maison.customer.identity.customfield.Definition;
import maison.customer.identity.person.Complaints;
import org.jspecify.annotations.Nullable;

/// The values of custom fields, from JSON to the text that is sealed and back.
public final class CustomValues {

    private static final int TEXT_MAX = 500;
    private static final int DIGITS_MAX = 30;

    private CustomValues() {}

    /// The text of a value; null if it was complained of.
    public static @Nullable String read(
            Definition definition, JsonNode value, String pointer, Complaints complaints) {
        return switch (definition.type()) {
            case TEXT -> text(value, pointer, complaints);
            case NUMBER -> number(value, pointer, complaints);
            case DATE -> date(value, pointer, complaints);
            case CHOICE ->
                    value.isTextual() && definition.choices().contains(value.textValue())
                            ? value.textValue()
                            : complaint(
                                    complaints,
                                    pointer,
                                    "must be one of " + String.join(", ", definition.choices()));
            case BOOLEAN ->
                    value.isBoolean()
                            ? value.asText()
                            : complaint(complaints, pointer, "must be true or false");
        };
    }

    private static @Nullable String text(JsonNode value, String pointer, Complaints complaints) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            return complaint(complaints, pointer, "must be a text");
        }
        return complaints.text(value.textValue(), pointer, TEXT_MAX);
    }

    private static @Nullable String number(JsonNode value, String pointer, Complaints complaints) {
        if (value.isNumber()) {
            var number = value.decimalValue().stripTrailingZeros();
            if (number.precision() <= DIGITS_MAX && Math.abs(number.scale()) <= DIGITS_MAX) {
                return number.toPlainString();
            }
        }
        return complaint(complaints, pointer, "must be a number of at most 30 digits");
    }

    private static @Nullable String date(JsonNode value, String pointer, Complaints complaints) {
        try {
            if (value.isTextual()) {
                return LocalDate.parse(value.textValue()).toString();
            }
        } catch (DateTimeException _) {
            // Complained of below.
        }
        return complaint(complaints, pointer, "must be a date, such as 2026-03-01");
    }

    private static @Nullable String complaint(
            Complaints complaints, String pointer, String detail) {
        complaints.add(pointer, detail);
        return null;
    }

    /// The value as JSON shows it.
    public static Object shown(Definition definition, String text) {
        return switch (definition.type()) {
            case NUMBER -> new BigDecimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case TEXT, DATE, CHOICE -> text;
        };
    }
}
