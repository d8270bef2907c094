using System.Globalization;

namespace Nadir;

/// <summary>What convolutions and poolings share in C#: sizes of images, and the window that is moved over them.</summary>
internal static class CSharpImages
{
    /// <summary>Adds both kinds, and gives the text of a shape.</summary>
    public static string Images(this CSharpProgram program, Shape shape)
    {
        program.Add("Images", """
            /// <summary>The sizes of images that lie channel by channel.</summary>
            private readonly record struct Images(int Channels, int Height, int Width);
            """);
        program.Add("Window", """
            /// <summary>A window that is moved over images; Top and Left rows and columns lie before their edge.</summary>
            private readonly record struct Window(int Height, int Width, int StepDown = 1, int StepRight = 1, int Top = 0, int Left = 0, int GapDown = 1, int GapRight = 1);
            """);
        return string.Create(CultureInfo.InvariantCulture, $"new Images({shape[0]}, {shape[1]}, {shape[2]})");
    }

    /// <summary>The text of a window.</summary>
    public static string Window(Size size, Size strides, int top, int left, Size dilation)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"new Window({size.Height}, {size.Width}");
        foreach (var (name, value, usual) in new[]
        {
            ("StepDown", strides.Height, 1), ("StepRight", strides.Width, 1), ("Top", top, 0), ("Left", left, 0),
            ("GapDown", dilation.Height, 1), ("GapRight", dilation.Width, 1),
        })
        {
            if (value != usual)
                text += string.Create(CultureInfo.InvariantCulture, $", {name}: {value}");
        }

        return $"{text})";
    }
}
