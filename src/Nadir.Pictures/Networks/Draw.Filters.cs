namespace Nadir.Pictures;

/// <content>What convolutions look for, and what they find.</content>
public static partial class Draw
{
    private const int MostImages = 64, ImageColumns = 8;

    /// <summary>The filters of a convolution as images, one for each input channel: black is the most negative weight, white the most positive.</summary>
    /// <exception cref="InvalidOperationException">The layer has no weights yet.</exception>
    public static Figure Filters(Conv2D layer)
    {
        if (!Require.Present(layer).IsBuilt)
            throw Error.State($"The convolution has no weights yet: call the model's Build(inputShape) or Fit first.");
        var weights = layer.Parameters[0].Value;
        var (filters, channels, height, width) = (weights.Shape[0], weights.Shape[1], weights.Shape[2], weights.Shape[3]);
        var values = weights.ToArray<double>();
        var reach = Math.Max(values.Max(Math.Abs), double.Epsilon);
        var shown = Math.Min(filters * channels, MostImages);
        var images = Enumerable.Range(0, shown).Select(i =>
            GrayImage.From<double>(width, height, values.AsSpan(i * height * width, height * width), -reach, reach)).ToList();
        var captions = Enumerable.Range(0, shown).Select(i => channels == 1
            ? FormattableString.Invariant($"{i}") : FormattableString.Invariant($"{i / channels}, in {i % channels}"));
        return Images($"Filters of {layer.Name}", Left(shown, filters * channels), images, captions);
    }

    /// <summary>What each channel of a layer's output is for one image: black is the smallest value of all, white the largest.</summary>
    /// <param name="model">Layers after one another.</param>
    /// <param name="image">Shape [C, H, W], or a batch of one.</param>
    /// <param name="layer">The layer's place, from 0; its output has channels of two axes.</param>
    /// <exception cref="ArgumentException">There is no such layer, or its output is no image.</exception>
    public static Figure FeatureMaps(Sequential model, Tensor image, int layer)
    {
        if (layer < 0 || layer >= Require.Present(model).Layers.Count)
            throw Error.OutOfRange($"The model has layers 0 to {model.Layers.Count - 1}, got {layer}.", nameof(layer));
        var x = Require.Present(image).To(model.ElementType);
        x = x.Rank == 3 ? x.Reshape([1, .. Enumerable.Range(0, 3).Select(axis => x.Shape[axis])]) : x;
        if (x.Rank == 4 && x.Shape[0] != 1)
            throw Error.Argument($"Feature maps are of one image, of shape [C, H, W] or [1, C, H, W], got {x.Shape}. Choose one of the batch.", nameof(image));
        using var pause = Gradients.Off();
        x = model.Prepared(x);
        foreach (var part in model.Layers.Take(layer + 1))
            x = part.Forward(x, default);
        if (x.Rank != 4)
            throw Error.Argument($"Layer {layer} ({model.Layers[layer].Name}) gives {x.Shape}, no image of shape [1, C, H, W]. Choose a layer before it.", nameof(layer));
        var (channels, height, width) = (x.Shape[1], x.Shape[2], x.Shape[3]);
        var values = x.ToArray<double>();
        var (low, high) = (values.Min(), values.Max());
        var shown = Math.Min(channels, MostImages);
        var images = Enumerable.Range(0, shown).Select(i =>
            GrayImage.From<double>(width, height, values.AsSpan(i * height * width, height * width), low, high > low ? high : low + 1)).ToList();
        return Images($"Feature maps of {model.Layers[layer].Name}", Left(shown, channels), images, Enumerable.Range(0, shown).Select(i => FormattableString.Invariant($"{i}")));
    }

    private static string Left(int shown, int all) => shown == all ? "" : FormattableString.Invariant($"the first {shown} of {all}");

    private static Figure Images(string title, string subtitle, List<GrayImage> images, IEnumerable<string> captions)
    {
        var figure = new Figure(title) { Subtitle = subtitle };
        figure.AddImages(images, captions, Math.Min(ImageColumns, images.Count));
        return figure;
    }
}
