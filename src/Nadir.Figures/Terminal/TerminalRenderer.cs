namespace Nadir.Figures;

internal static class TerminalRenderer
{
    public static string Render(Figure figure, int columns, int rows, bool color) => "";
}
