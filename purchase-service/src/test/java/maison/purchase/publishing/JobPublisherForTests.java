package maison.purchase.publishing;

import maison.platform.publishing.Publisher;

/// Lets tests of the stored and published formats at the publisher.
public final class JobPublisherForTests {

    private JobPublisherForTests() {}

    public static Publisher publisher() {
        return new JobPublisher();
    }
}
