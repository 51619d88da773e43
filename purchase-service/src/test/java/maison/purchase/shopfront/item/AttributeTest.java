package maison.purchase.shopfront.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeTest {

    private static Attribute of(Attribute.Type type) {
        return new Attribute(
                "a",
                type,
                false,
                type == Attribute.Type.CHOICE ? List.of("gold", "silver") : List.of(),
                BigDecimal.ZERO,
                new BigDecimal("1000"),
                3,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "CHOICE,gold,gold",
        "YES_NO,yes,yes",
        "DATE,2026-03-14,2026-03-14",
        "WHOLE,0750,750",
        "WHOLE,10.00,10",
        "DECIMAL,1.20,1.2",
        "DECIMAL,100,100",
        "DECIMAL,0.125,0.125",
        "TEXT,anything,anything"
    })
    void a_value_has_one_written_form(Attribute.Type type, String text, String canonical) {
        assertThat(of(type).faultOf(text)).isNull();
        assertThat(of(type).canonical(text)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "CHOICE,brass",
        "CHOICE,Gold",
        "YES_NO,true",
        "DATE,14.3.2026",
        "DATE,2026-02-30",
        "WHOLE,1.5",
        "WHOLE,-1",
        "WHOLE,1001",
        "WHOLE,1e3",
        "WHOLE,ten",
        "DECIMAL,0.1234",
        "DECIMAL,-0.001",
        "DECIMAL,1000.001",
        "DECIMAL,99999999999999999999"
    })
    void a_value_of_another_type_is_a_fault(Attribute.Type type, String text) {
        assertThat(of(type).faultOf(text)).isNotNull();
    }

    @Property
    void equal_numbers_are_written_equally(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(3) BigDecimal number) {
        var attribute = of(Attribute.Type.DECIMAL);
        String once = attribute.canonical(number.toPlainString());
        assertThat(new BigDecimal(once)).isEqualByComparingTo(number);
        assertThat(attribute.canonical(number.setScale(3).toPlainString())).isEqualTo(once);
        assertThat(attribute.canonical(once)).isEqualTo(once);
    }
}
