package maison.customer.documents.mesh;

/// What somebody's file turned out to be.
public sealed interface Reading {

    /// A mesh, whole and by itself.
    ///
    /// @param vertices as the file has them: STL repeats those of neighbours
    record Mesh(Format format, int vertices, int triangles, Box box) implements Reading {}

    /// Nothing that can be kept.
    record Refused(Because because) implements Reading {}

    /// Why it cannot.
    enum Because {
        UNKNOWN_FORMAT("It is neither OBJ, PLY, STL nor glTF 2, whatever it is called."),
        BROKEN("It is not whole, or does not keep to its format."),
        OUTSIDE(
                "It refers to something outside of itself, such as a material or a texture: embed"
                        + " it, or leave it out."),
        COMMAND("It has commands in it."),
        UNREAD("It uses something of its format that is not read here, such as compression."),
        TOO_MUCH("It has more than 2 million vertices or 4 million triangles."),
        NO_SURFACE("It has no triangles: a cloud of points is no mesh.");

        private final String words;

        Because(String words) {
            this.words = words;
        }

        /// In words for whoever sent it.
        public String words() {
            return words;
        }
    }
}
