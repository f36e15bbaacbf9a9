package org.rcm.intake.extraction.document;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The XML files in a Word, Excel or OpenDocument file. They are read as streams, never kept; all together may unpack to
 * no more than {@link #MAX_BYTES}, may take no longer than a {@link CpuBudget}, and name no entity.
 */
final class OfficeZip implements Closeable {
    static final long MAX_BYTES = 40_000_000;

    private static final XMLInputFactory XML = factory();

    private final ZipFile zip;
    private final CpuBudget time = new CpuBudget();
    private long left = MAX_BYTES;

    OfficeZip(byte[] content) throws IOException {
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** The file of that name, or null where there is none. */
    XMLStreamReader open(String name) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? null : XML.createXMLStreamReader(new Limited(zip.getInputStream(entry)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends with an error where a small file unpacks to a huge one. */
    private final class Limited extends FilterInputStream {
        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            spend(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            spend(Math.max(read, 0));
            return read;
        }

        private void spend(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("unpacks to more than is read");
            }
            time.check();
        }
    }
}
