using System.IO.Compression;
using System.Reflection;

namespace Nadir.Figures;

/// <summary>The script library that is embedded, compressed, where the build could fetch it.</summary>
internal static class PlotlyLibrary
{
    private const string Resource = "plotly.min.js.br";

    public static bool IsEmbedded => Assembly.GetExecutingAssembly().GetManifestResourceInfo(Resource) is not null;

    public static void Write(TextWriter writer)
    {
        using var stream = new BrotliStream(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!, CompressionMode.Decompress);
        using var script = new StreamReader(stream);
        var piece = new char[1 << 15];
        int count;
        while ((count = script.Read(piece)) > 0)
            writer.Write(piece.AsSpan(0, count));
    }
}
