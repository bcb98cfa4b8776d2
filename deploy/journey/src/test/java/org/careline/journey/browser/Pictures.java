package org.careline.journey.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Pictures of the pages for the documentation, drawn anew on request ({@code -Dcareline.pictures=true}), in few colours to stay small. */
final class Pictures {
    private static final boolean WANTED = Boolean.getBoolean("careline.pictures");
    private static final Path FOLDER = Path.of("..", "..", "docs", "pictures");
    private static final int TALLEST = 1_800;
    /** To hide the cursor would take a style that no page allows. */
    private static final ScreenshotOptions AS_IT_IS = new ScreenshotOptions().setCaret(ScreenshotCaret.INITIAL);

    private static final int COLOURS = 64;

    private Pictures() {}

    static void take(Page page, Look look, String name) {
        if (!WANTED) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            var file = FOLDER.resolve(name + "-" + look.language + "-" + look.device + ".png");
            ImageIO.write(inFewColours(whole(page)), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The window is made as high as the page: what is fixed to its lower edge covers nothing. */
    private static BufferedImage whole(Page page) throws IOException {
        var size = page.viewportSize();
        var height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.evaluate("() => scrollTo(0, 0)");
        page.setViewportSize(size.width, Math.min(TALLEST, Math.max(height, size.height)));
        try {
            return ImageIO.read(new ByteArrayInputStream(page.screenshot(AS_IT_IS)));
        } finally {
            page.setViewportSize(size.width, size.height);
        }
    }

    private static BufferedImage inFewColours(BufferedImage picture) {
        var palette = palette(picture);
        var few = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette);
        var known = new HashMap<Integer, Integer>();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                var colour = picture.getRGB(x, y) & 0xFFFFFF;
                few.getRaster().setSample(x, y, 0, known.computeIfAbsent(colour, one -> nearest(palette, one)));
            }
        }
        return few;
    }

    /** The colours that are there most often. */
    private static IndexColorModel palette(BufferedImage picture) {
        var counts = new HashMap<Integer, Integer>();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                counts.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        var colours = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        return new IndexColorModel(6, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    }

    private static int nearest(IndexColorModel palette, int colour) {
        var nearest = 0;
        for (var i = 1; i < palette.getMapSize(); i++) {
            if (distance(palette.getRGB(i), colour) < distance(palette.getRGB(nearest), colour)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static int distance(int one, int other) {
        var red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        var green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        var blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
