using Nadir.Cli;

namespace Nadir.Tests.Cli;

/// <summary>One call of the command line within the test's process: what it returned and printed.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    public static CommandRun Of(params IReadOnlyList<string> arguments) => Of(CancellationToken.None, arguments);

    public static CommandRun Of(CancellationToken cancellation, params IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = NadirCommand.Run(arguments, new QuietTerminal(output, error) { Cancellation = cancellation });
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>A call during which something happens: once, when the first text that holds a word has been printed to standard error.</summary>
    public static CommandRun Of(string word, Action happening, params IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new WatchedWriter(word, happening);
        var code = NadirCommand.Run(arguments, new QuietTerminal(output, error));
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>A call in a terminal of some width, which must succeed.</summary>
    public static CommandRun InWidth(int width, params IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = NadirCommand.Run(arguments, new NarrowTerminal(output, error, width));
        Assert.True(code == 0, $"nadir {string.Join(' ', arguments)}: {code}\n{error}");
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>A call that must succeed.</summary>
    public static CommandRun Succeed(params IReadOnlyList<string> arguments)
    {
        var run = Of(arguments);
        Assert.True(run.Code == 0, $"nadir {string.Join(' ', arguments)}: {run.Code}\n{run.Error}");
        return run;
    }

    private sealed class QuietTerminal(TextWriter output, TextWriter error) : Terminal(output, error);

    private sealed class NarrowTerminal(TextWriter output, TextWriter error, int width) : Terminal(output, error)
    {
        public override int PageWidth => width;
    }

    private sealed class WatchedWriter(string word, Action happening) : StringWriter
    {
        private bool hasHappened;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (hasHappened || value?.Contains(word, StringComparison.Ordinal) != true)
                return;
            hasHappened = true;
            happening();
        }
    }
}
