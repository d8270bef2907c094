using Nadir.Tests.Saving;

namespace Nadir.Tests.Cli;

/// <summary>Files for the table of pictures that cannot be drawn, made once.</summary>
public sealed class PictureFiles : IDisposable
{
    private readonly ScratchFolder folder = new();

    public PictureFiles()
    {
        File.WriteAllText(this["words.csv"], "x,y\n1,red\n2,blue\n3,red\n");
        File.WriteAllText(this["values.csv"], "a,b,y\n1,2,0.5\n2,1,1.5\n3,5,2.25\n4,4,3.125\n");
        File.WriteAllText(this["nan.csv"], "x,y\n1,2\nNaN,3\n");
        File.WriteAllText(this["lone.csv"], "y\n1\n2\n");
        File.WriteAllText(this["figure.svg"], "<svg/>");
        File.WriteAllText(this["torn.json"], "{ \"format\": \"nadir-figure/1\", \"kind\": \"fig");
        File.WriteAllText(this["newer.json"], "{ \"format\": \"nadir-figure/2\" }");
        File.WriteAllText(this["other.json"], "{ \"format\": \"nadir-run/1\" }");
        Directory.CreateDirectory(this["folder.svg"]);
        Directory.CreateDirectory(this["empty"]);
    }

    /// <summary>The path of a file or folder of this name, be it there or not.</summary>
    public string this[string name] => folder[name];

    internal string[] Entries() => folder.Entries();

    public void Dispose() => folder.Dispose();
}
