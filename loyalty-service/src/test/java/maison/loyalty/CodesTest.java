package maison.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import maison.loyalty.certificate.CertificateCode;
import org.junit.jupiter.api.Test;

class CodesTest {

    private final Codes codes = new Codes(CodeKeyForTests.newKey());
    private final UUID certificate = UUID.randomUUID();

    @Test
    void one_certificate_has_one_code_and_another_another() {
        CertificateCode code = codes.of(certificate);
        assertThat(codes.of(certificate)).isEqualTo(code);
        assertThat(codes.of(UUID.randomUUID())).isNotEqualTo(code);
    }

    @Test
    void what_is_stored_gives_no_code_away() {
        CertificateCode code = codes.of(certificate);
        assertThat(codes.hash(code)).hasSize(32).isEqualTo(codes.hash(code));
        assertThat(codes.hash(code)).isNotEqualTo(codes.hash(codes.of(UUID.randomUUID())));
    }

    @Test
    void another_house_has_other_codes() {
        var others = new Codes(CodeKeyForTests.newKey());
        CertificateCode code = codes.of(certificate);
        assertThat(others.of(certificate)).isNotEqualTo(code);
        assertThat(others.hash(code)).isNotEqualTo(codes.hash(code));
    }
}
