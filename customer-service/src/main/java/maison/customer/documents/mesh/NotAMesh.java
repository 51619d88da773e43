package maison.customer.documents.mesh;

import maison.customer.documents.mesh.Reading.Because;

/// Ends the reading of what cannot be kept.
final class NotAMesh extends Exception {

    private static final long serialVersionUID = 1;

    private final Because because;

    NotAMesh(Because because) {
        super(because.name(), null, false, false);
        this.because = because;
    }

    Because because() {
        return because;
    }
}
