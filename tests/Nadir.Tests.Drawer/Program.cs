using Nadir.Figures;

// Draws in a process of its own and never closes its rasterizer, so that a test can end it in every way.
const string Picture = """<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><circle r="90"/></svg>""";
var rasterizer = Rasterizer.Open(RendererChoice.Browser);
rasterizer.Png(Picture);
Console.WriteLine("drawing");
switch (args[0])
{
    case "return":
        return 0;
    case "exit":
        Environment.Exit(3);
        return 0;
    case "throw":
        throw new NotSupportedException("Nobody catches this.");
    default:
        while (true)
            rasterizer.Png(Picture);
}
