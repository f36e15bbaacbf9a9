package org.rcm.intake.mail;

/** File names as senders give them, made harmless. */
final class FileNames {
    private FileNames() {}

    /** The name of the disposition, else of the type; empty where neither has one. */
    static String of(MediaType type, MediaType disposition) {
        String name = disposition.parameter("filename");
        return clean(name.isBlank() ? type.parameter("name") : name);
    }

    /** Without folders, control characters and marks that turn the reading direction; not too long. */
    static String clean(String name) {
        String bare = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .replaceAll("^.*[/\\\\]", "")
                .strip();
        bare = bare.equals(".") || bare.equals("..") ? "" : bare;
        if (bare.length() <= Limits.FILE_NAME) {
            return bare;
        }
        int dot = bare.lastIndexOf('.');
        String ending = dot > bare.length() - 10 ? bare.substring(dot) : "";
        return bare.substring(0, Limits.FILE_NAME - ending.length()) + ending;
    }
}
