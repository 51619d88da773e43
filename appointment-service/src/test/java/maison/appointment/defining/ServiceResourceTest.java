package maison.appointment.defining;

import static maison.appointment.AppointmentFixture.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import maison.appointment.AppointmentFixture;
import maison.platform.testing.MaisonTestResource;
import maison.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MaisonTestResource.class)
class ServiceResourceTest {

    @Test
    void what_staff_prepare_is_not_shown_to_clients() {
        var store = AppointmentFixture.open();
        String client = Tokens.client(UUID.randomUUID());

        as(Tokens.of("associate"))
                .get("/v1/services/" + store.appraisal)
                .then()
                .body("preparation.forStaff", equalTo("Loupe, scale."));
        as(client)
                .get("/v1/services/" + store.appraisal)
                .then()
                .statusCode(200)
                .body("preparation.forClient", equalTo("Bring certificates."))
                .body(not(containsString("Loupe")));
        as(client)
                .get("/v1/services?limit=200")
                .then()
                .statusCode(200)
                .body(containsString("Bring certificates."))
                .body(not(containsString("Loupe")));
    }
}
