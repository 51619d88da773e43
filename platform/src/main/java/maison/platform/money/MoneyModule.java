package maison.platform.money;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
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
            JsonNode tree = parser.readValueAsTree();
            JsonNode amount = tree.path("amount");
            JsonNode currency = tree.path("currency");
            if (!amount.isTextual() || !currency.isTextual()) {
                throw context.weirdStringException(
                        tree.toString(), Money.class, "needs text fields amount and currency");
            }
            try {
                return Money.of(
                        CurrencyUnit.of(currency.textValue()), new BigDecimal(amount.textValue()));
            } catch (IllegalCurrencyException | ArithmeticException | NumberFormatException e) {
                throw context.weirdStringException(
                        tree.toString(), Money.class, String.valueOf(e.getMessage()));
            }
        }
    }
}
