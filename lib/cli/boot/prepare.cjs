// Runs before every npm script, on whatever Node the machine has: it must parse on an old one in order to refuse it,
// and may use nothing from node_modules, which it installs. Standard output belongs to the command that follows.
var childProcess = require("child_process");
var crypto = require("crypto");
var fs = require("fs");
var path = require("path");

var OLDEST_NODE = 20;
var root = path.resolve(__dirname, "../../..");
var lockFile = path.join(root, "package-lock.json");
var modules = path.join(root, "node_modules");
var generated = path.join(root, "prisma", "generated");

prepare();

function prepare() {
  var major = parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE)
    refuse("Stet needs Node " + OLDEST_NODE + " or newer; this is Node " + process.versions.node + ".");
  try {
    installWhenStale();
    generateWhenStale();
  } catch (error) {
    refuse(explain(error));
  }
}

function installWhenStale() {
  var stamp = path.join(modules, ".stet-lock");
  var wanted = hashOf([lockFile]);
  if (readOr(stamp, "") === wanted && !lacksTools()) return;
  if (!isInstalled()) {
    requireWritable(root);
    say("Installing what the program needs (npm ci). This happens once, and after updates.");
    runNpm(["ci", "--no-audit", "--no-fund", "--include=dev"]);
  }
  fs.writeFileSync(stamp, wanted);
}

// Whether node_modules holds what the lock file names. Packages for other machines may be absent; so may the tools of
// development, as after `npm ci --omit=dev`, unless it is the tests that are about to run.
function isInstalled() {
  var installed = JSON.parse(readOr(path.join(modules, ".package-lock.json"), "{}")).packages;
  var locked = JSON.parse(fs.readFileSync(lockFile, "utf8")).packages;
  if (!installed || lacksTools()) return false;
  return Object.keys(locked).every(function (name) {
    if (name === "") return true;
    var found = installed[name];
    if (!found) return Boolean(locked[name].optional || (locked[name].dev && !isTest()));
    return found.version === locked[name].version;
  });
}

function lacksTools() {
  return isTest() && !fs.existsSync(path.join(modules, "vitest"));
}

function isTest() {
  return process.env.npm_lifecycle_event === "pretest";
}

function generateWhenStale() {
  var schema = path.join(root, "prisma", "schema");
  var files = fs
    .readdirSync(schema)
    .sort()
    .map(function (name) {
      return path.join(schema, name);
    });
  var stamp = path.join(generated, ".stamp");
  var wanted = hashOf(files.concat(path.join(root, "prisma", "prisma.config.ts"), lockFile));
  if (readOr(stamp, "") === wanted) return;
  requireWritable(path.join(root, "prisma"));
  say("Generating the database client.");
  generate();
  fs.writeFileSync(stamp, wanted);
}

function generate() {
  var node = path.join(modules, "node", "bin", "node");
  var command = [path.join(modules, "prisma", "build", "index.js"), "generate", "--config", "prisma/prisma.config.ts"];
  // `generate` looks for a schema engine, would download it, and never runs it: any program will do.
  var environment = Object.assign({}, process.env, {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  });
  var run = childProcess.spawnSync(fs.existsSync(node) ? node : process.execPath, command, {
    cwd: root,
    env: environment,
    encoding: "utf8",
  });
  if (run.status !== 0)
    throw new Error("The database client could not be generated: " + (run.stderr || run.error).trim());
}

function runNpm(args) {
  var viaScript = process.env.npm_execpath && /\.c?js$/.test(process.env.npm_execpath);
  var program = viaScript ? process.execPath : "npm";
  var run = childProcess.spawnSync(program, viaScript ? [process.env.npm_execpath].concat(args) : args, {
    cwd: root,
    // What npm has to say goes to standard error.
    stdio: ["ignore", 2, 2],
    shell: program === "npm" && process.platform === "win32",
  });
  if (run.status !== 0) throw new Error("npm ci failed: see the lines above, then try again.");
}

function requireWritable(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (_) {
    throw new Error("Stet cannot write to " + folder + ": give yourself the right to, or put the project elsewhere.");
  }
}

function hashOf(files) {
  var hash = crypto.createHash("sha256");
  files.forEach(function (file) {
    hash.update(path.basename(file) + "\0").update(fs.readFileSync(file));
  });
  return hash.digest("hex");
}

function readOr(file, otherwise) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (_) {
    return otherwise;
  }
}

function explain(error) {
  if (error.code === "ENOENT") return "The project is incomplete: " + error.path + " is missing.";
  if (error.code === "EACCES" || error.code === "EROFS" || error.code === "EPERM" || error.code === "ENOSPC")
    return "Stet cannot write to " + error.path + " (" + error.code + "): give yourself the right to, or make room.";
  return error.message;
}

function say(line) {
  process.stderr.write(line + "\n");
}

function refuse(sentence) {
  say(sentence);
  process.exit(1);
}
