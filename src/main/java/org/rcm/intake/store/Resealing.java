package org.rcm.intake.store;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.rcm.intake.privacy.Vault;

/**
 * Seals with the newest key whatever an older one has sealed, a page a transaction, beside hubs that are running. It can
 * be interrupted at any instant and begun again. Thread-safe.
 */
public final class Resealing {
    private static final int PAGE = 50;

    private final Work work;
    private final Vault vault;

    /** A row that an older key has sealed. */
    private record Old(List<Object> key, byte[] sealed, String context) {}

    public Resealing(DataSource database, Vault vault) {
        work = new Work(database);
        this.vault = vault;
    }

    /** How many values an older key has sealed. */
    public long left() {
        long left = isOld(Store.keyCheck(work)) ? 1 : 0;
        for (SealedColumn column : SealedColumn.ALL) {
            left += work.sql("select count(*) from " + column.table() + " where " + oldOnly(column))
                    .param("prefix", vault.rotation().prefix())
                    .query(Long.class)
                    .single();
        }
        return left;
    }

    /**
     * Goes once through everything.
     *
     * @param progress is told after each page how many values were sealed anew
     * @return how many that were
     */
    public long run(LongConsumer progress) {
        long done = 0;
        for (SealedColumn column : SealedColumn.ALL) {
            List<Object> last = List.of();
            List<Old> page;
            do {
                page = page(column, last);
                done += reseal(column, page);
                last = page.isEmpty() ? last : page.get(page.size() - 1).key();
                progress.accept(done);
            } while (page.size() == PAGE);
        }
        return done + resealKeyCheck();
    }

    private List<Old> page(SealedColumn column, List<Object> last) {
        String keys = String.join(", ", column.keys());
        List<String> columns = new ArrayList<>(column.keys());
        columns.addAll(column.with());
        String after = last.isEmpty() ? "" : " and (" + keys + ") > (" + numbered(column) + ")";
        var select = work.sql("select " + String.join(", ", columns) + ", " + column.name() + " as old from "
                        + column.table() + " where " + oldOnly(column) + after + " order by " + keys + " limit "
                        + PAGE)
                .param("prefix", vault.rotation().prefix());
        for (int i = 0; i < last.size(); i++) {
            select = select.param("key" + i, last.get(i));
        }
        return select.query((row, n) -> {
                    List<Object> key = new ArrayList<>();
                    for (String name : column.keys()) {
                        key.add(row.getObject(name));
                    }
                    return new Old(key, row.getBytes("old"), column.context().of(row));
                })
                .list();
    }

    /** A value that a hub has changed meanwhile is left to the next walk. */
    private long reseal(SealedColumn column, List<Old> page) {
        return work.inTransaction(() -> {
            long done = 0;
            for (Old old : page) {
                byte[] fresh = vault.seal(vault.open(old.sealed(), old.context()), old.context());
                var update = work.sql("update " + column.table() + " set " + column.name() + " = :fresh where "
                                + column.name() + " = :old and (" + String.join(", ", column.keys()) + ") = ("
                                + numbered(column) + ")")
                        .param("fresh", fresh)
                        .param("old", old.sealed());
                for (int i = 0; i < old.key().size(); i++) {
                    update = update.param("key" + i, old.key().get(i));
                }
                done += update.update();
            }
            return done;
        });
    }

    private long resealKeyCheck() {
        byte[] sealed = Store.keyCheck(work);
        if (!isOld(sealed)) {
            return 0;
        }
        byte[] fresh = vault.seal(vault.open(sealed, Store.KEY_CHECK), Store.KEY_CHECK);
        return work.sql("update meta set content = :fresh where name = :name")
                .param("fresh", Base64.getEncoder().encodeToString(fresh))
                .param("name", Store.KEY_CHECK)
                .update();
    }

    private boolean isOld(byte[] sealed) {
        byte[] prefix = vault.rotation().prefix();
        return java.util.Arrays.mismatch(sealed, prefix) != prefix.length;
    }

    private static String oldOnly(SealedColumn column) {
        return column.name() + " is not null and substring(" + column.name() + ", 1, 5) <> :prefix";
    }

    private static String numbered(SealedColumn column) {
        return java.util.stream.IntStream.range(0, column.keys().size())
                .mapToObj(i -> ":key" + i)
                .collect(Collectors.joining(", "));
    }
}
