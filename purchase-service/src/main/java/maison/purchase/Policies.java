package maison.purchase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import maison.platform.eventstore.EventJson;
import maison.purchase.clients.insight.DecisionPolicy;
import maison.purchase.intake.CashSteps;
import maison.purchase.sales.sale.ReturnPolicy;
import maison.purchase.sales.settlement.CreditPolicy;
import maison.purchase.sales.settlement.Limits;
import maison.purchase.sales.settlement.OfflinePolicy;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Loads the house's policies when the service starts; a flawed file stops it there.
class Policies {

    /// The file with all of them, on the classpath or on disk.
    record File(
            ReturnPolicy returns,
            CreditPolicy credit,
            CashSteps cash,
            Limits limits,
            OfflinePolicy offline,
            DecisionPolicy decision) {}

    @Produces
    @Singleton
    File file(@ConfigProperty(name = "maison.purchase.policies") String source) {
        try (InputStream in = open(source)) {
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the policies " + source, e);
        }
    }

    @Produces
    @Singleton
    ReturnPolicy returns(File file) {
        return file.returns();
    }

    @Produces
    @Singleton
    CashSteps cash(File file) {
        return file.cash();
    }

    @Produces
    @Singleton
    Limits limits(File file) {
        return file.limits();
    }

    @Produces
    @Singleton
    OfflinePolicy offline(File file) {
        return file.offline();
    }

    @Produces
    @Singleton
    DecisionPolicy decision(File file) {
        return file.decision();
    }

    @Produces
    @Singleton
    CreditPolicy credit(File file) {
        return file.credit();
    }

    /// @throws JsonProcessingException for a file with a field that is missing or not known
    private static File read(byte[] json) throws IOException {
        return EventJson.MAPPER
                .readerFor(File.class)
                .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .readValue(json);
    }

    private static InputStream open(String source) throws IOException {
        InputStream resource =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(source);
        return resource == null ? Files.newInputStream(Path.of(source)) : resource;
    }
}
