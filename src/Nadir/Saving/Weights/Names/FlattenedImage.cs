namespace Nadir;

/// <summary>Follows which image's elements reach each layer as a list: libraries disagree on their order.</summary>
internal static class FlattenedImage
{
    /// <summary>The layers with weights, each with the shape of the image [C, H, W] that reaches it flattened; null where none does.</summary>
    public static IEnumerable<(Layer Layer, Shape? Image)> Before(Model model)
    {
        Shape? image = null;
        foreach (var layer in model.Layers)
        {
            if (layer.Parameters.Count > 0)
                yield return (layer, image);
            if (layer is Flatten or Reshape && layer.InputShape.Rank == 3 && layer.OutputShape.Rank == 1)
                image = layer.InputShape;
            else if (layer is Dense || layer.OutputShape != layer.InputShape)
                image = null;
        }
    }
}
