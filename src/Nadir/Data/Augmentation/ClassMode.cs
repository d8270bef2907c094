namespace Nadir;

/// <summary>What the targets of a folder of images are.</summary>
/// <remarks>Twin: class_mode of keras.preprocessing.image.ImageDataGenerator.flow_from_directory.</remarks>
public enum ClassMode
{
    /// <summary>A row for each image with 1 at its class, shape [N, classes].</summary>
    Categorical,

    /// <summary>0 for the first class and 1 for the second, shape [N, 1].</summary>
    Binary,

    /// <summary>Class numbers, shape [N].</summary>
    Sparse,
}
