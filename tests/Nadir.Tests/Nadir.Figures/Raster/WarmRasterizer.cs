using Nadir.Figures;

namespace Nadir.Tests.Figures.Raster;

/// <summary>One browser for all tests that draw; they are skipped where none is installed.</summary>
public sealed class WarmRasterizer : IDisposable
{
    private readonly Lazy<Rasterizer> browser = new(() => Rasterizer.Open(RendererChoice.Browser));

    public Rasterizer Browser => OrSkip(() => browser.Value);

    public static T OrSkip<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (NotSupportedException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }

    public void Dispose()
    {
        if (browser.IsValueCreated)
            browser.Value.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class DrawingTests : ICollectionFixture<WarmRasterizer>
{
    public const string Name = "drawing by a browser";
}
