using System.Runtime.CompilerServices;

namespace Nadir.Tests.Figures;

/// <summary>Compares a text with an approved file, byte for byte.</summary>
internal static class Approval
{
    /// <summary>A difference leaves what came as <c>name.received.extension</c> beside the test's program.</summary>
    public static void Verify(string received, string name, [CallerFilePath] string caller = "")
    {
        var approved = Path.Combine(Path.GetDirectoryName(caller)!, "Approved", name);
        var expected = File.Exists(approved) ? File.ReadAllText(approved) : "";
        if (expected == received)
            return;
        var copy = Path.Combine(
            AppContext.BaseDirectory, $"{Path.GetFileNameWithoutExtension(name)}.received{Path.GetExtension(name)}");
        File.WriteAllText(copy, received);
        Assert.Fail($"Not as approved: compare {copy} with {approved}, and copy it there if it is right.");
    }
}
