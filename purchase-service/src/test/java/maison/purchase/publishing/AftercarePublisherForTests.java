package maison.purchase.publishing;

import maison.platform.publishing.Publisher;

/// Lets tests of other packages see what would be published.
public final class AftercarePublisherForTests {

    private AftercarePublisherForTests() {}

    public static Publisher publisher() {
        return new AftercarePublisher();
    }

    public static Publisher warranties() {
        return new WarrantyPublisher();
    }
}
