using System.Diagnostics;
using System.Globalization;
using System.Text;
using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Draws by rsvg-convert, one process a picture.</summary>
internal sealed class LibrsvgRenderer(string program) : Renderer
{
    public const string Name = "rsvg-convert";

    public override string Program => program;

    public override byte[] Png(SvgDocument svg, PixelSize size, CancellationToken cancellation) =>
        Run(svg, cancellation, "--format=png", $"--width={Text(size.Width)}", $"--height={Text(size.Height)}");

    public override byte[] Pdf(SvgDocument svg, CancellationToken cancellation) =>
        Run(svg, cancellation, "--format=pdf");

    public override void Dispose()
    {
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private byte[] Run(SvgDocument svg, CancellationToken cancellation, params string[] arguments)
    {
        using var process = ProgramStart.Start(new ProcessStartInfo(program, [.. arguments, "--unlimited"]));
        using var complaint = new ComplaintTail(process);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        using var kill = limit.Token.Register(process.Kill);
        using var picture = new MemoryStream();
        try
        {
            using (var input = process.StandardInput.BaseStream)
                input.Write(Encoding.UTF8.GetBytes(svg.Text));
            process.StandardOutput.BaseStream.CopyTo(picture);
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code and complaint say why.
        }

        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        if (limit.IsCancellationRequested)
            throw TooSlow();
        if (process.ExitCode != 0 || picture.Length == 0)
            throw Error.State($"{program} could not draw the SVG (exit code {process.ExitCode}): {complaint.Text}");
        return picture.ToArray();
    }
}
