using System.Text.Json;
using Nadir.Tests.Architecture;

namespace Nadir.Tests.Data.Augmentation;

public sealed class WarpTests
{
    private static readonly JsonElement Figures =
        JsonDocument.Parse(File.ReadAllText(Repository.Path("tests", "Nadir.Tests", "Nadir", "Data", "Augmentation", "warps.json"))).RootElement;

    /// <summary>Six sizes, six maps, all modes and orders against scipy.ndimage.affine_transform (warps.py).</summary>
    [Fact]
    public void Warp_EveryModeAndOrder_EqualsSciPy()
    {
        var count = 0;
        foreach (var one in Figures.GetProperty("cases").EnumerateArray())
        {
            var (pixels, height, width) = ImageOf(one);
            var map = Numbers(one.GetProperty("map"));
            var moved = new float[pixels.Length];
            var (mode, order) = (Enum.Parse<FillMode>(one.GetProperty("mode").GetString()!, ignoreCase: true), one.GetProperty("order").GetInt32());
            ImageWarp.Apply(pixels, moved, height, width, new AffineMap(map[0], map[1], map[2], map[3], map[4], map[5]), order, mode, one.GetProperty("cval").GetDouble());
            Near(Numbers(one.GetProperty("result")), moved, $"{one.GetProperty("name")}, {height}×{width}, {mode}, order {order}");
            count++;
        }

        Assert.Equal(384, count);
    }

    [Fact]
    public void ApplyTransform_Composed_EqualsTheMatricesOfKeras()
    {
        foreach (var one in Figures.GetProperty("composed").EnumerateArray())
        {
            var (pixels, height, width) = ImageOf(one);
            double Of(string name, double otherwise) => one.TryGetProperty(name, out var value) ? value.GetDouble() : otherwise;
            var transform = new ImageTransform
            {
                Theta = Of("theta", 0),
                Tx = Of("tx", 0),
                Ty = Of("ty", 0),
                Shear = Of("shear", 0),
                Zx = Of("zx", 1),
                Zy = Of("zy", 1),
            };
            var wanted = Numbers(one.GetProperty("result"));
            var first = new ImageDataGenerator().ApplyTransform(Tensor.From(pixels, new Shape(1, height, width)), transform);
            Near(wanted, first.ToArray<float>(), transform.ToString());
            var last = new ImageDataGenerator { DataFormat = DataFormat.ChannelsLast }.ApplyTransform(Tensor.From(pixels, new Shape(height, width, 1)), transform);
            Assert.Equal(first.ToArray<float>(), last.ToArray<float>());
        }
    }

    private static (float[] Pixels, int Height, int Width) ImageOf(JsonElement one)
    {
        var image = Figures.GetProperty("images")[one.GetProperty("image").GetInt32()];
        return ([.. Numbers(image.GetProperty("pixels")).Select(pixel => (float)pixel)], image.GetProperty("height").GetInt32(), image.GetProperty("width").GetInt32());
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    private static void Near(double[] wanted, float[] got, string what)
    {
        Assert.Equal(wanted.Length, got.Length);
        for (var i = 0; i < wanted.Length; i++)
            Assert.True(Math.Abs(wanted[i] - got[i]) <= 1e-5, $"{what}: pixel {i} is {got[i]}, SciPy's {wanted[i]}");
    }
}
