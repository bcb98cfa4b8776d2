package org.careline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {
    @TempDir
    Path data;

    @Test
    void aSecondLauncherOnTheSameDataIsToldSo() throws Exception {
        try (var _ = DataLock.take(data)) {
            assertThatThrownBy(() -> DataLock.take(data))
                    .isInstanceOf(RefusedStart.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining("pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    void theFolderIsFreeAgainAfterwards() throws Exception {
        DataLock.take(data).close();

        assertThat(DataLock.holder(data)).isEmpty();
        DataLock.take(data).close();
    }
}
