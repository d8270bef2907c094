namespace Nadir;

public static partial class Datasets
{
    /// <summary>Six points near a line: x = 0, 1, 2, 3, 4, 5 and y = 1.1, 2.2, 3.8, 4.1, 4.9, 5.2.</summary>
    /// <remarks>Shape: inputs [6, 1], targets [6, 1]. The least-squares line is y = 1.4857143 + 0.8257143·x.</remarks>
    public static DataSplit Line() => new(new Samples(
        Tensor.From(new double[,] { { 0 }, { 1 }, { 2 }, { 3 }, { 4 }, { 5 } }),
        Tensor.From(new[,] { { 1.1 }, { 2.2 }, { 3.8 }, { 4.1 }, { 4.9 }, { 5.2 } }),
        featureNames: ["x"]));
}
