package maison.platform.money;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/// Money as `{"amount": "1250.00", "currency": "SAR"}`: a decimal string, never a float, with the
/// currency's own number of decimals.
public final class MoneyModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public MoneyModule() {
        super("money");
        addSerializer(Money.class, new Writer());
        addDeserializer(Money.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Money> {

        private static final long serialVersionUID = 1L;

        Writer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider context)
                throws IOException {
            json.writeStartObject();
            json.writeStringField("amount", money.getAmount().toPlainString());
            json.writeStringField("currency", money.getCurrencyUnit().getCode());
            json.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Money> {

        private static final long serialVersionUID = 1L;

        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            if (!parser.isExpectedStartObjectToken()) {
                throw malformed(parser.getText(), context);
            }
            String amount = null;
            String currency = null;
            String field = parser.nextFieldName();
            for (; field != null; field = parser.nextFieldName()) {
                boolean isText = parser.nextToken() == JsonToken.VALUE_STRING;
                if (isText && field.equals("amount")) {
                    amount = parser.getText();
                } else if (isText && field.equals("currency")) {
                    currency = parser.getText();
                } else {
                    parser.skipChildren();
                }
            }
            if (amount == null || currency == null) {
                throw malformed("amount %s, currency %s".formatted(amount, currency), context);
            }
            try {
                return Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
            } catch (IllegalCurrencyException | ArithmeticException | NumberFormatException e) {
                throw context.weirdStringException(
                        amount + " " + currency, Money.class, String.valueOf(e.getMessage()));
            }
        }

        private static JsonMappingException malformed(
                String given, DeserializationContext context) {
            return context.weirdStringException(
                    given, Money.class, "needs text fields amount and currency");
        }
    }
}
