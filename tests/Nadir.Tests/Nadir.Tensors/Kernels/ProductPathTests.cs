using System.Numerics;
using System.Runtime.Intrinsics;

namespace Nadir.Tests.Tensors.Kernels;

/// <summary>
/// Each way of making a product against the plain loop, at the width this process has; run again under
/// <c>DOTNET_EnableAVX512=0</c> and <c>DOTNET_EnableAVX2=0</c> it checks the other widths as machines without them have them.
/// </summary>
public sealed class ProductPathTests
{
    private const int Shapes = 500;

    [Fact]
    public void Width_OfThisProcess_IsWhatItsSwitchesLeave()
    {
        var most = IsOff("DOTNET_EnableHWIntrinsic") || IsOff("DOTNET_EnableAVX2") || IsOff("DOTNET_EnableAVX") ? 128
            : IsOff("DOTNET_EnableAVX512") ? 256
            : 512;
        Assert.True(VectorWidth.Widest <= most, $"{VectorWidth.Widest} bits, but the switches leave {most}.");
        if (most < 512)
            Assert.Equal(most, VectorWidth.Widest);
        Assert.Equal(VectorWidth.Widest, VectorWidth.Bits);
    }

    [Fact]
    public void FewRows_RandomShapes_AgreeWithThePlainLoop() => Check(21, ProductPath.FewRows, random =>
        (random.Next(1, 5), random.Next(9, 300), Depth(random, 120), Any(random), false, random.Next(1, 4), 0, 0));

    [Fact]
    public void Dots_RandomShapes_AgreeWithThePlainLoop() => Check(22, ProductPath.Dots, random =>
        (random.Next(1, 9), random.Next(1, 60), random.Next(2, 200), false, true, random.Next(1, 4), 0, 0));

    [Fact]
    public void Small_RandomShapes_AgreeWithThePlainLoop() => Check(23, ProductPath.Small, random =>
        (random.Next(1, 50), random.Next(1, 50), random.Next(1, 50), Any(random), Any(random), 1, 0, 0));

    [Fact]
    public void Blocked_RandomShapes_AgreeWithThePlainLoop() => Check(24, ProductPath.Blocked, random =>
        (random.Next(1, 50), random.Next(1, 90), Depth(random, 60), Any(random), Any(random), random.Next(1, 4), 0, 0));

    [Fact]
    public void BlockedWithPackedSides_RandomShapes_AgreeWithThePlainLoop()
    {
        var packed = Check(25, ProductPath.Blocked, random =>
            (random.Next(9, 70), random.Next(64, 330), Depth(random, 30), Any(random), Any(random), random.Next(1, 3), 1024, 1024));
        Assert.InRange(packed, Shapes / 3, Shapes * 2);
    }

    [Fact]
    public void Columns_RandomShapes_AgreeWithThePlainLoop()
    {
        var (random, columns) = (new Random(26), 0);
        while (columns < Shapes)
        {
            var batch = random.Next(1, 4);
            var (m, k) = (random.Next(1, 200), random.Next(1, 200));
            columns += CheckColumn(new RandomProduct<float>(random, m, 1, k, Any(random), Any(random), batch));
            columns += CheckColumn(new RandomProduct<double>(random, m, 1, k, Any(random), Any(random), batch));
        }
    }

    [Fact]
    public void EveryPath_AnyThreadCount_SameBits()
    {
        var random = new Random(27);
        for (var round = 0; round < 120; round++)
        {
            var (m, n) = (round % 3) switch
            {
                0 => (random.Next(1, 9), random.Next(200, 1200)),
                1 => (random.Next(20, 200), random.Next(20, 200)),
                _ => (random.Next(200, 900), random.Next(1, 40)),
            };
            var gap = random.Next(2) * 1024;
            CheckThreads(new RandomProduct<float>(random, m, n, random.Next(30, 600), Any(random), Any(random), 1 + (round % 2), gap));
        }
    }

    private static int Check(
        int seed, ProductPath path,
        Func<Random, (int M, int N, int K, bool TransposeA, bool TransposeB, int Batch, int AGap, int BGap)> draw)
    {
        var random = new Random(seed);
        var (singles, doubles, packed) = (0, 0, 0);
        for (var round = 0; singles < Shapes || doubles < Shapes; round++)
        {
            Assert.True(round < Shapes * 20, $"{path} is hardly ever chosen: {singles} and {doubles} times.");
            var (m, n, k, transposeA, transposeB, batch, aGap, bGap) = draw(random);
            using var limit = Parallelism.Limit(path == ProductPath.Small ? 1 : random.Next(1, 4));
            if (singles < Shapes)
            {
                var single = new RandomProduct<float>(random, m, n, k, transposeA, transposeB, batch, aGap, bGap);
                if (IsOn(single, path, out var packs))
                {
                    single.Check();
                    singles++;
                    packed += packs ? 1 : 0;
                }
            }

            if (doubles < Shapes)
            {
                var wide = new RandomProduct<double>(random, m, n, k, transposeA, transposeB, batch, aGap, bGap);
                if (IsOn(wide, path, out var packs))
                {
                    wide.Check();
                    doubles++;
                    packed += packs ? 1 : 0;
                }
            }
        }

        return packed;
    }

    private static int CheckColumn<T>(RandomProduct<T> product)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        product.Check();
        return ProductChoice<Simd512<T>, Vector512<T>, T>.IsColumn(product.Description) ? 1 : 0;
    }

    private static void CheckThreads(RandomProduct<float> product)
    {
        float[]? first = null;
        foreach (var threads in new[] { 1, 2, 3, 4, 8 })
        {
            using var limit = Parallelism.Limit(threads);
            var result = product.Run();
            first ??= result;
            Assert.True(first.AsSpan().SequenceEqual(result), $"{product} on {threads} threads");
        }
    }

    /// <summary>Whether a product goes this way; and whether it packs its left side.</summary>
    private static bool IsOn<T>(RandomProduct<T> product, ProductPath path, out bool packsLeft)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var shape = product.Description;
        if (VectorWidth.Bits == 512)
        {
            packsLeft = ProductChoice<Simd512<T>, Vector512<T>, T>.PacksLeft(shape);
            return ProductChoice<Simd512<T>, Vector512<T>, T>.Of(shape) == path;
        }

        if (VectorWidth.Bits == 256)
        {
            packsLeft = ProductChoice<Simd256<T>, Vector256<T>, T>.PacksLeft(shape);
            return ProductChoice<Simd256<T>, Vector256<T>, T>.Of(shape) == path;
        }

        packsLeft = ProductChoice<Simd128<T>, Vector128<T>, T>.PacksLeft(shape);
        return ProductChoice<Simd128<T>, Vector128<T>, T>.Of(shape) == path;
    }

    private static bool Any(Random random) => random.Next(2) == 0;

    /// <summary>Mostly short; every eighth time longer than the blocks into which the depth is cut.</summary>
    private static int Depth(Random random, int most) => random.Next(8) == 0 ? random.Next(250, 1100) : random.Next(1, most);

    private static bool IsOff(string name) => Environment.GetEnvironmentVariable(name) == "0";
}
